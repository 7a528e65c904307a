using System.Globalization;

namespace Mingji.Documents.Reading.Sheets;

/// <summary>
/// A non-blank cell of a sheet; row and column from 0. <paramref name="IsZero"/>: the number stored is zero, though its format shows a
/// dash or a word.
/// </summary>
internal readonly record struct SheetCell(int Row, int Column, string Text, bool IsZero = false)
{
    /// <summary>Whether a zero is shown as something that is no number: accounting formats print "-".</summary>
    public static bool HidesZero(string shown, string stored) =>
        shown.AsSpan().IndexOfAnyInRange('0', '9') < 0
        && decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == 0;
}

/// <summary>A merged area; rows and columns from 0, the last ones included.</summary>
internal readonly record struct SheetMerge(int Row, int Column, int LastRow, int LastColumn);

/// <summary>A worksheet before it is cut into tables.</summary>
/// <param name="Name">As on its tab.</param>
/// <param name="Ordinal">Its place in the workbook, from 0.</param>
/// <param name="Part">The part of the package it is in; null for xls.</param>
internal sealed record SheetDraft(string Name, int Ordinal, string? Part)
{
    public List<SheetCell> Cells { get; } = [];

    public List<SheetMerge> Merges { get; } = [];

    public bool IsHidden { get; set; }

    public HashSet<int> HiddenRows { get; } = [];

    /// <summary>Areas of hidden columns, first and last.</summary>
    public List<(int First, int Last)> HiddenColumns { get; } = [];

    /// <summary>Formulas whose result is not stored in the file.</summary>
    public List<(int Row, int Column)> Uncalculated { get; } = [];

    /// <summary>Values that their format, or the sheet's setting for zeros, does not show.</summary>
    public List<(int Row, int Column)> Unshown { get; } = [];

    public string At(int row, int column) => string.Concat(Name, "!", ColumnName.Of(column), (row + 1).ToString(CultureInfo.InvariantCulture));
}
