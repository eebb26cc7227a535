/// The screens of `GoldenCases` as they were looked at and found right.
enum Goldens {
  static let all: [String: String] = [
    "one cell": oneCell,
    "too small": tooSmall,
    "narrow": narrow,
    "narrow, second page, ascii, Dutch": narrowSecondPageAsciiDutch,
    "usual": usual,
    "usual, Dutch": usualDutch,
    "large": large,
    "zoomed": zoomed,
    "parts": parts,
    "list and card": listAndCard,
    "list alone": listAlone,
    "card": card,
    "line of a file": lineOfAFile,
    "rejects": rejects,
    "filtered": filtered,
    "help": help,
    "history": history,
    "directory gone": directoryGone,
    "first reading": firstReading,
    "partial": partial,
    "partial, narrow, Dutch": partialNarrowDutch,
    "stopped": stopped,
    "only leads": onlyLeads,
    "funnel alone": funnelAlone,
    "immature, Dutch": immatureDutch,
    "comparing, one cell": comparingOneCell,
    "comparing, too small": comparingTooSmall,
    "comparing, narrow": comparingNarrow,
    "comparing, experience alone, Dutch": comparingExperienceAloneDutch,
    "comparing, usual": comparingUsual,
    "comparing, usual, Dutch": comparingUsualDutch,
    "comparing, large": comparingLarge,
    "comparing, history": comparingHistory,
  ]

  static let monoStyles = """
    0: 1-13 standard bold, 32-37 standard bold, 73-73 standard bold, 74-78 standard dim
    1: 0-2 standard dim, 3-3 standard bold, 4-4 standard dim, 5-9 standard bold, 10-79 standard dim
    2: 0-0 standard dim, 2-3 standard bold reverse, 5-21 standard bold, 69-77 standard bold reverse, 79-79 standard dim
    3: 0-0 standard dim, 2-2 standard bold, 5-13 standard bold, 70-77 standard bold, 79-79 standard dim
    """
}
