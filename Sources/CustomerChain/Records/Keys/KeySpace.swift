/// What a key names. Keys of different spaces are never compared.
public enum KeySpace: Int, CaseIterable, Sendable {
  case lead, customer, response, touch, order
}

extension Field {
  /// What the values of a key field name; nil for fields that are no keys of records.
  public var keySpace: KeySpace? {
    switch self {
    case .leadID: .lead
    case .customerID: .customer
    case .responseID: .response
    case .touchID: .touch
    case .orderID: .order
    default: nil
    }
  }
}
