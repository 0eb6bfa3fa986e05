import ArgumentParser
import AssayCore
import AssayReport

extension Profile: ExpressibleByArgument {}

extension ReportFormat: ExpressibleByArgument {}
