namespace Mingji.Documents.Writing.Annotating.Packages;

/// <summary>The names that office files know their elements and relations by: the usual ones, or those of strict Open XML.</summary>
internal sealed record OfficeNames(string Word, string Sheet, string Relations)
{
    private static readonly OfficeNames Usual = new(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

    private static readonly OfficeNames Strict = new(
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://purl.oclc.org/ooxml/officeDocument/relationships");

    /// <summary>Those that a main part speaks in, told by its root element.</summary>
    public static OfficeNames Of(PartText main)
    {
        var root = new TagScanner(main.Text);
        var spoken = root.Next() ? root.Namespace(root.Prefix) : null;
        return spoken is not null && (spoken == Strict.Word || spoken == Strict.Sheet) ? Strict : Usual;
    }
}
