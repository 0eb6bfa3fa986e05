import AssayCore

/// The format of spec files, as one table.
///
/// What the loader takes, what lint refuses and what the schema for editors says all come from it.
package enum Format {
  package static let version = 1

  package static let file = FormatMapping(
    name: "spec file",
    keys: [
      FormatKey(
        .assay, .integer(version...version), isRequired: true,
        "the version of this format: 1"),
      FormatKey(.service, .mapping(service), "what holds for all operations; once a folder"),
      FormatKey(.operations, table(of: .mapping(operation)), "operations by name"),
      FormatKey(.errors, table(of: .mapping(error)), "the service's errors by name"),
      FormatKey(.shapes, table(of: .mapping(shape)), "named types by name"),
    ])

  package static let service = FormatMapping(
    name: "service",
    keys: [
      FormatKey(.id, .text, isRequired: true, "the service's id, as in its endpoint"),
      FormatKey(.version, .text, isRequired: true, "the service's API version"),
      FormatKey(
        .wireProtocol, .word(WireProtocol.allCases.map(\.rawValue)), isRequired: true,
        "the wire protocol by Smithy's name"),
      FormatKey(
        .target, .text, "the part of X-Amz-Target before the dot; awsJson services have one"),
      FormatKey(.signing, .text, "the service name in SigV4 credentials"),
      FormatKey(
        .endpoint, .url(variable: "region"), "a URL; {region} stands for one label of the host"),
      FormatKey(
        .pinned, table(of: .text), "the versions of the models that the facts were taken from"),
      FormatKey(.complete, .boolean, "whether the folder holds every operation of the service"),
      FormatKey(
        .awsQueryCompatible, .boolean, "whether its errors keep the codes of an AWS Query service"),
      FormatKey(
        .commonErrors, .list(.text, canBeEmpty: true),
        "errors that any operation may answer with, besides AWS's published ones"),
    ])

  package static let operation = FormatMapping(
    name: "operation",
    keys: [
      FormatKey(.readonly, .boolean, "whether it changes nothing"),
      FormatKey(
        .hostPrefix, .text,
        "what its calls put before the host; {Name} stands for a required string of the input"),
      FormatKey(
        .requestCompression,
        .list(.word(ContentCoding.allCases.map(\.rawValue)), canBeEmpty: false),
        "the codings that clients may compress requests in, the best first"),
      FormatKey(.input, members, "members of the request; without it there is no input"),
      FormatKey(
        .output, table(of: .either(.name(.shape), outputMember)),
        "members of a success; without it the body is empty"),
      FormatKey(
        .errors, .list(.name(.error), canBeEmpty: true), "the errors that it models, by name"),
    ])

  package static let error = FormatMapping(
    name: "error",
    keys: [
      FormatKey(
        .fault, .word(ErrorShape.Fault.allCases.map(\.rawValue)), isRequired: true,
        "whose fault it is"),
      FormatKey(.status, .mapping(status), "HTTP statuses, by who says so"),
      FormatKey(
        .queryCode, .text, "the code that clients of an awsQueryCompatible service show"),
      FormatKey(.members, members, "members of its body"),
    ])

  package static let status = FormatMapping(
    name: "status",
    keys: [
      FormatKey(.apiReference, .integer(300...599), "the status of the AWS API reference"),
      FormatKey(.httpError, .integer(300...599), "the status of Smithy's httpError trait"),
      FormatKey(
        .awsQueryError, .integer(300...599), "the status of Smithy's awsQueryError trait"),
      FormatKey(
        .observed, .list(.integer(300...599), canBeEmpty: true),
        "statuses that the real service was seen to send"),
    ])

  package static let level = FormatMapping(
    name: "level",
    keys: [
      FormatKey(
        .level, .word(Level.allCases.map(\.name)), isRequired: true,
        "the level of this rule here, whatever the profile"),
      FormatKey(.reason, .text, isRequired: true, "why the level differs here"),
    ])

  /// The rules that `levels` may name: those that judge values.
  package static let levelRules = RuleID.all.map(\.rawValue).filter { $0.hasPrefix("shape/") }

  package static let members = table(of: .either(.name(.shape), member))

  private static func table(of values: FormatType) -> FormatType {
    .table(keys: .new, values: values, canBeEmpty: true)
  }
}
