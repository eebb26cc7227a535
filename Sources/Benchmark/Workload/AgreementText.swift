/// What the departments of the invented company have agreed.
enum AgreementText {
  static let text = """
    [company]
    name = "Workload"
    time_zone = "UTC"
    currency = "EUR"

    [[stage]]
    id = "new"
    department = "Marketing"
    kind = "inventory"
    [[stage]]
    id = "qualified"
    department = "Inside Sales"
    kind = "sla"
    sla = "2d"
    clock = "wall"
    [[stage]]
    id = "proposal"
    department = "Field Sales"
    kind = "sla"
    sla = "14d"
    clock = "wall"
    [[stage]]
    id = "won"
    kind = "won"
    [[stage]]
    id = "lost"
    kind = "exit"

    [aging]
    buckets = [2, 7, 14, 30, 60]

    [[survey]]
    metric = "nps"
    min = 0
    max = 10
    [[survey]]
    metric = "csat"
    min = 1
    max = 5
    top = 4
    [[survey]]
    metric = "ces"
    min = 1
    max = 7
    top = 5

    """
}
