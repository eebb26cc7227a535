/// What Warmtebron aims at, and what is worth a line of its morning's brief: tables of its `ketting.toml`.
enum AgreedTargets {
  static let text = """
    # What makes a change worth a line of the brief. These are the values that hold without this table.
    [brief]
    calendar = "office"            # its working days are the mornings
    lines = 7                      # more are not shown
    weeks = 8                      # a count is compared with the same weekday of so many weeks
    false_discovery_rate = 0.05    # of the changes that are called real, so many may be chance
    least_leads = 5                # fewer are no line
    least_points = 1.0             # a step or a score that changed less is no line

    # What the departments aim at: the value, the floor below which something is done, what, and who sees to it.
    [[target]]
    figure = "experience.nps"
    touchpoint = "Service phone"
    value = 35
    floor = 20
    contingency = "call back every detractor within a day"
    owner = "R. Hoekstra"

    [[target]]
    figure = "experience.nps"
    touchpoint = "Installation"
    value = 50
    floor = 40
    contingency = "the installer calls the customer the day after"
    owner = "Z. Aydin"

    # Of what Marketing hands over Sales accepts so much, as the two have agreed.
    [[target]]
    figure = "funnel.step"
    stage = "mql"
    value = 0.43
    floor = 0.30
    contingency = "Marketing and Sales look through a week's rejections together"
    owner = "A. de Wit"

    # Leads past the three days between Marketing and Sales.
    [[target]]
    figure = "aging.late"
    department = "sales"
    seam = "true"
    from = "marketing"
    value = 40
    floor = 100
    contingency = "the sales desk takes over what a dealer leaves"
    owner = "E. Bakker"


    """
}
