import AssayConsole

/// The entry point of `assay`.
@main
enum AssayCommand {
  @MainActor
  static func main() async {
    await CommandLineRun<RootCommand>.main()
  }
}
