import Assay
import AssayCore

extension ExchangeJudge {
  /// The answer for one exchange; nil where it was only counted.
  mutating func judge(
    _ exchange: borrowing Exchange, at location: () -> Location
  ) -> Judgement? {
    var judgements: [Judgement] = []
    judge(exchange, into: &judgements, at: location)
    return judgements.first
  }
}
