import ArgumentParser
package import AssayCore
package import AssayReport

extension Profile: ExpressibleByArgument {}

extension ReportFormat: ExpressibleByArgument {}
