import AssayConsole

/// The entry point of `assay-live`.
@main
enum AssayLiveCommand {
  @MainActor
  static func main() async {
    await CommandLineRun<LiveRootCommand>.main()
  }
}
