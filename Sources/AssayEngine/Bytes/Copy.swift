/// Appends a range of bytes.
package func append(_ range: Range<Int>, of bytes: Span<UInt8>, to output: inout [UInt8]) {
  output.append(addingCapacity: range.count) { room in
    for offset in range { room.append(bytes[offset]) }
  }
}
