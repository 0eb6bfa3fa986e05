@main
enum AssayCommand {
  static func main() {}
}
