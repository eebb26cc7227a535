/// The departments of Warmtebron. Raw values are places in `Organisation.departments`.
enum Department: UInt8, CaseIterable {
  case marketing, sales, salesNL, salesBE, dealerNoord, dealerOost, dealerZuid, service

  /// As the exports write it.
  var id: String { Organisation.departments[Int(rawValue)].id }
  var name: String { Organisation.departments[Int(rawValue)].name }
}

/// Someone who owns leads or speaks with customers.
struct Employee {
  let person: String
  let name: String
  let department: Department
  let team: String
  var type = "employee"
}

/// Who works at Warmtebron. The names are invented.
enum Organisation {
  static let name = "Warmtebron BV"

  static let departments: [(id: String, name: String)] = [
    ("marketing", "Marketing"), ("sales", "Sales"), ("sales-nl", "Sales NL"), ("sales-be", "Sales BE"),
    ("dealer-noord", "Dealer Noord"), ("dealer-oost", "Dealer Oost"), ("dealer-zuid", "Dealer Zuid"),
    ("service", "Service"),
  ]

  /// The salesman of dealer Oost who left, and the leader of Service on the phone who left.
  static let leftDealerOost = "K. Peeters"
  static let leftServicePhone = "R. Hoekstra"

  static let employees: [Employee] = [
    Employee(person: "A. de Wit", name: "Anouk de Wit", department: .marketing, team: "Campaigns"),
    Employee(person: "B. Kuipers", name: "Bram Kuipers", department: .marketing, team: "Campaigns"),
    Employee(person: "C. Okafor", name: "Chidi Okafor", department: .marketing, team: "Web"),
    Employee(person: "D. Postma", name: "Doutzen Postma", department: .marketing, team: "Web"),
    Employee(person: "E. Bakker", name: "Eva Bakker", department: .sales, team: "Sales desk"),
    Employee(person: "F. Yilmaz", name: "Ferit Yilmaz", department: .sales, team: "Sales desk"),
    Employee(person: "G. Vonk", name: "Gijs Vonk", department: .sales, team: "Sales desk"),
    Employee(person: "H. Brouwer", name: "Hanna Brouwer", department: .salesNL, team: "Randstad"),
    Employee(person: "I. Dekker", name: "Ilse Dekker", department: .salesNL, team: "Randstad"),
    Employee(person: "J. Veenstra", name: "Jelle Veenstra", department: .salesNL, team: "Noord en Oost"),
    Employee(person: "L. van Dam", name: "Lotte van Dam", department: .salesNL, team: "Noord en Oost"),
    Employee(person: "M. Schouten", name: "Mees Schouten", department: .salesNL, team: "Zuid"),
    Employee(person: "N. El Idrissi", name: "Nadia El Idrissi", department: .salesNL, team: "Zakelijk"),
    Employee(person: "P. Claes", name: "Pieter Claes", department: .salesBE, team: "Vlaanderen"),
    Employee(person: "S. Wouters", name: "Sofie Wouters", department: .salesBE, team: "Vlaanderen"),
    Employee(person: "T. Lambert", name: "Thomas Lambert", department: .salesBE, team: "Brussel"),
    Employee(person: "O. Hofstra", name: "Onno Hofstra", department: .dealerNoord, team: "Noord", type: "contractor"),
    Employee(person: "U. Wiersma", name: "Ubel Wiersma", department: .dealerNoord, team: "Noord", type: "contractor"),
    Employee(person: leftDealerOost, name: "Karel Peeters", department: .dealerOost, team: "Oost", type: "contractor"),
    Employee(person: "J. Maes", name: "Joke Maes", department: .dealerOost, team: "Oost", type: "contractor"),
    Employee(person: "V. Hendriks", name: "Vera Hendriks", department: .dealerZuid, team: "Zuid", type: "contractor"),
    Employee(person: "W. Janssen", name: "Wil Janssen", department: .dealerZuid, team: "Zuid", type: "contractor"),
    Employee(person: leftServicePhone, name: "Ruben Hoekstra", department: .service, team: "Phone"),
    Employee(person: "X. Lim", name: "Xing Lim", department: .service, team: "Phone"),
    Employee(person: "Y. Mulder", name: "Yara Mulder", department: .service, team: "Phone"),
    Employee(person: "Z. Aydin", name: "Zeynep Aydin", department: .service, team: "Visits"),
    Employee(person: "Q. Prins", name: "Quinten Prins", department: .service, team: "Visits"),
  ]

  private static let placesByDepartment: [[UInt8]] = Department.allCases.map { department in
    employees.indices.filter { employees[$0].department == department }.map { UInt8($0) }
  }

  /// Places in `employees` of those who work there.
  static func places(in department: Department) -> [UInt8] {
    placesByDepartment[Int(department.rawValue)]
  }

  /// The place of a person in `employees`.
  static func place(of person: String) -> UInt8? {
    employees.firstIndex { $0.person == person }.map { UInt8($0) }
  }
}
