namespace Mingji.Documents.Reading;

/// <summary>
/// Where a cell or paragraph is in the file itself, so that a comment can be put there later. In a docx <paramref name="Container"/> counts
/// the w:tbl elements of the part from 0 (−1: not in a table), <paramref name="Row"/> its w:tr and <paramref name="Cell"/> the w:tc of
/// that row
/// (for a paragraph outside tables: −1 and the ordinal of the w:p in the part). In a workbook they are the sheet's ordinal and the row and
/// column, from 0. Elements are counted in document order as a reader meets them: deleted rows and cells count, what stands in deleted text
/// and in the fallback of an alternative does not.
/// </summary>
/// <param name="Part">The part of the package: "word/document.xml"; null where a format has no parts.</param>
public readonly record struct FileSpot(string? Part, int Container, int Row, int Cell);
