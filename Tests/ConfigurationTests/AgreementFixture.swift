/// An agreement that uses every table and every form of value once.
let wholeAgreement = """
  [company]
  name = "Warmte BV"
  time_zone = "Europe/Amsterdam"
  currency = "EUR"
  language = "nl"

  [calendar.office]
  time_zone = "Europe/Amsterdam"
  hours = { mon = ["09:00-17:30"], fri = ["09:00-12:00", "13:00-17:00"] }
  holidays = ["2026-01-01", 2026-12-25]

  [[department]]
  id = "marketing"
  name = "Marketing team"
  calendar = "office"
  [[department]]
  id = "sales"

  [funnel]
  version = "2026-11"
  skips = "ignore"
  agreed_by = { marketing = "2026-11-02", sales = 2026-11-03 }

  [[stage]]
  id = "inquiry"
  department = "marketing"
  kind = "inventory"
  [[stage]]
  id = "mql"
  name = "Marketing qualified"
  department = "marketing"
  hands_to = "sales"
  kind = "sla"
  sla = "2d"
  clock = "business"
  quiet_after = "14d"
  definition = "company known"
  rule = 'company and value>=€1k'
  agreed_by = ["marketing", "sales"]
  [[stage]]
  id = "won"
  kind = "won"
  [[stage]]
  id = "lost"
  kind = "exit"

  [aging]
  buckets = [2, 4, 8]
  clock = "business"

  [[survey]]
  metric = "nps"
  min = 0
  max = 10
  [[survey]]
  metric = "effort"
  min = 1
  max = 5.5
  top = 2
  direction = "lower"

  [experience]
  suppress_below = 7
  careful_below = 40

  [identity]
  match = ["email"]

  [[target]]
  figure = "experience.nps"
  touchpoint = "service"
  value = 40
  floor = 25.5
  contingency = "call back"
  owner = "anna"

  [[source]]
  files = ["leads*.csv", "more.csv"]
  group = "north"
  expect = "daily 07:00"
  delimiter = ";"
  encoding = "windows-1252"
  decimal = ","
  date_format = "dd-MM-yyyy HH:mm"
  time_zone = "Europe/London"
  null = ["NA", "-"]
  clears = true
  columns = ["a", "b"]
    [source.lead]
    id = ["a", "b"]
    at = "when"
    source = { column = "origin", null = [""] }
    value = { column = "worth", format = "yyyy" }

  [[source]]
  files = "deals.csv"
    [[source.event]]
    lead = "deal id"
    stage = { value = "won" }
    at = "closed"
    when = { "deal:stage" = ["Won", "Done"], closed = "not empty", reopened = "empty" }
    [[source.event]]
    lead = "deal id"
    stage = { column = "deal:stage", map = { Won = "won", "*" = "ignore" } }
    person = "rep"
    [source.touch]
    lead = "deal id"
    at = "touched"
    person = "rep"
  """
