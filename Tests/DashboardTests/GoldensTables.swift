/// The screens of `TableCases` as they were looked at and found right.
enum GoldensTables {
  static let all: [String: String] = GoldensHandoffs.all.merging(GoldensDefinitions.all) { first, _ in first }
    .merging(GoldensGroups.all) { first, _ in first }

  static let monoStyles = """
    1: 0-26 standard bold, 27-48 standard dim, 49-63 standard bold, 64-76 standard dim, 77-79 standard bold
    2: 0-0 standard bold, 2-9 standard dim, 33-38 standard dim, 41-49 standard dim, 52-61 standard dim, 63-63 standard dim, 69-75 standard dim, 79-79 standard bold
    3: 0-0 standard bold, 34-38 standard bold underline reverse, 47-49 standard bold, 56-61 standard bold, 63-66 standard dim, 79-79 standard bold
    4: 0-0 standard bold, 36-38 standard bold, 47-49 standard bold, 56-61 standard bold, 63-66 standard dim, 79-79 standard bold
    5: 0-0 standard bold, 2-20 standard dim, 22-29 standard bold, 31-41 standard dim, 79-79 standard bold
    6: 0-0 standard bold, 79-79 standard bold
    7: 0-0 standard bold, 2-15 standard dim, 32-36 standard dim, 44-48 standard dim, 52-57 standard dim, 79-79 standard bold
    """

  static let colorStyles = """
    1: 0-2 #56B4E9 on #101418, 3-3 #E69F00 on #101418 bold, 4-4 #56B4E9 on #101418, 5-10 #E6E6E6 on #101418 bold, 11-13 #56B4E9 on #101418, 14-26 #8A949E on #101418, 27-29 #56B4E9 on #101418, 30-52 #8A949E on #101418, 53-59 #56B4E9 on #101418, 60-76 #8A949E on #101418, 77-79 #56B4E9 on #101418
    2: 0-0 #56B4E9 on #101418, 1-1 #E6E6E6 on #101418, 2-11 #8A949E on #101418, 12-13 #E6E6E6 on #101418, 14-19 #8A949E on #101418, 20-20 #E6E6E6 on #101418, 21-23 #8A949E on #101418, 24-30 #E6E6E6 on #101418, 31-40 #8A949E on #101418, 41-47 #E6E6E6 on #101418, 48-51 #8A949E on #101418, 52-58 #E6E6E6 on #101418, 59-65 #8A949E on #101418, 66-66 #E6E6E6 on #101418, 67-69 #8A949E on #101418, 70-78 #E6E6E6 on #101418, 79-79 #56B4E9 on #101418
    3: 0-0 #56B4E9 on #101418, 1-1 #E6E6E6 on #101418, 2-6 #E6E6E6 on #101418 bold, 7-13 #E6E6E6 on #101418, 14-19 #56B4E9 on #101418 bold reverse, 20-21 #E6E6E6 on #101418, 22-23 #E6E6E6 on #101418 bold, 24-37 #E6E6E6 on #101418, 38-40 #E6E6E6 on #101418 bold, 41-49 #E6E6E6 on #101418, 50-51 #E6E6E6 on #101418 bold, 52-62 #E6E6E6 on #101418, 63-65 #E6E6E6 on #101418 bold, 66-66 #E6E6E6 on #101418, 67-69 #E6E6E6 on #101418 bold, 70-78 #E6E6E6 on #101418, 79-79 #56B4E9 on #101418
    4: 0-0 #56B4E9 on #101418, 1-25 #E6E6E6 on #101418, 26-26 #8A949E on #101418, 27-42 #E6E6E6 on #101418, 43-46 #56B4E9 on #101418 bold, 47-53 #E6E6E6 on #101418, 54-57 #56B4E9 on #101418 bold, 58-70 #E6E6E6 on #101418, 71-72 #8A949E on #101418, 73-78 #E6E6E6 on #101418, 79-79 #56B4E9 on #101418
    5: 0-0 #56B4E9 on #101418, 1-25 #E6E6E6 on #101418, 26-26 #8A949E on #101418, 27-42 #E6E6E6 on #101418, 43-46 #FF6B4A on #101418 bold, 47-53 #E6E6E6 on #101418, 54-57 #FF6B4A on #101418 bold, 58-70 #E6E6E6 on #101418, 71-72 #8A949E on #101418, 73-78 #E6E6E6 on #101418, 79-79 #56B4E9 on #101418
    6: 0-0 #56B4E9 on #101418, 1-25 #E6E6E6 on #101418, 26-26 #8A949E on #101418, 27-42 #E6E6E6 on #101418, 43-46 #8A949E on #101418, 47-53 #E6E6E6 on #101418, 54-54 #8A949E on #101418, 55-70 #E6E6E6 on #101418, 71-73 #FF6B4A on #101418 bold, 74-78 #E6E6E6 on #101418, 79-79 #56B4E9 on #101418
    7: 0-0 #56B4E9 on #101418, 1-20 #E6E6E6 on #101418, 21-24 #8A949E on #101418, 25-25 #E6E6E6 on #101418, 26-29 #8A949E on #101418, 30-36 #E6E6E6 on #101418, 37-41 #8A949E on #101418, 42-42 #E6E6E6 on #101418, 43-46 #8A949E on #101418, 47-48 #E6E6E6 on #101418, 49-52 #8A949E on #101418, 53-53 #E6E6E6 on #101418, 54-57 #8A949E on #101418, 58-64 #E6E6E6 on #101418, 65-65 #8A949E on #101418, 66-67 #E6E6E6 on #101418, 68-69 #8A949E on #101418, 70-78 #E6E6E6 on #101418, 79-79 #56B4E9 on #101418
    """
}
