extension CallFault {
  /// What to look at; nil where the message says it.
  package var hint: String? {
    switch code {
    case .badURL, .badTrust, .unknownHost, .cancelled: nil
    case .notConnected: "does the service run there? --endpoint-url says where to call"
    case .tls: "--ca-bundle FILE names certificates to trust; an http:// endpoint has no TLS"
    case .timedOut: "--timeout and --connect-timeout say how long to wait"
    case .closedEarly: "the service, or a balancer before it, gave up: its log may say why"
    case .notHTTP: "something else listens at that port: check the endpoint"
    }
  }
}
