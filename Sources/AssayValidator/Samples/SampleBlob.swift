import AssayCore

/// Values of blobs: bytes that read as text, in base64.
enum SampleBlob {
  /// So many bytes, others for another ordinal.
  static func text(bytes count: Int, ordinal: Int) -> String {
    let word = Array((ordinal == 0 ? "assay" : "assay\(ordinal)").utf8)
    let bytes = (0..<count).map { word[(word.count - 1 - $0 % word.count)] }
    return Base64.text(of: bytes.reversed())
  }
}
