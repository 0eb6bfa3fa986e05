/// Why a call came to no answer, or to none that is whole.
package struct CallFault: Error, Hashable, Sendable {
  package enum Code: String, Sendable, CaseIterable {
    /// The URL is none, or its scheme is neither http nor https.
    case badURL
    /// A certificate authority's file that cannot be read.
    case badTrust
    /// The name of the host leads nowhere.
    case unknownHost
    /// Nothing listens there, or the network does not lead there.
    case notConnected
    /// The other side is not trusted, or speaks no TLS.
    case tls
    /// It took longer than it may.
    case timedOut
    /// The other side closed the connection before the end of its answer.
    case closedEarly
    /// What came is no HTTP/1.1.
    case notHTTP
    case cancelled
  }

  package let code: Code
  /// A lower-case fragment that names the host and says what to look at.
  package let message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
