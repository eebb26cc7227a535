import CustomerChain

extension TableBuilder {
  /// Memory that is in use.
  var heldBytes: Int {
    columns.reduce(0) { $0 + ($1?.column.heldBytes ?? 0) } + attributes.reduce(0) { $0 + $1.codes.heldBytes }
      + offsets.heldBytes + lines.heldBytes + hashes.heldBytes
      + deferred.reduce(0) { $0 + $1.heldBytes } + pointed.reduce(0) { $0 + $1.heldBytes }
  }
}
