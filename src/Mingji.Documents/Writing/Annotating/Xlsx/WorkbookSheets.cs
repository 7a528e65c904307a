using System.Globalization;
using Mingji.Documents.Reading.Packages;
using Mingji.Documents.Writing.Annotating.Packages;

namespace Mingji.Documents.Writing.Annotating.Xlsx;

/// <summary>A sheet of a workbook by its tab.</summary>
internal sealed record SheetTab(string Name, string? Part, bool IsHidden);

/// <summary>The tabs of a workbook, and a free number for one more.</summary>
internal sealed record WorkbookSheets(IReadOnlyList<SheetTab> Tabs, int FreeId)
{
    private const int MostId = 65_533;

    public static WorkbookSheets Read(PartText workbook, Relations relations)
    {
        var tabs = new List<SheetTab>();
        var ids = new HashSet<int>();
        var tags = new TagScanner(workbook.Text);
        while (tags.Next())
        {
            if (tags.Name != "sheet" || tags.IsClosing) continue;
            var part = tags.Attribute("id") is { } id && relations.ById.TryGetValue(id, out var relation) ? relation.Target : null;
            tabs.Add(new(tags.Attribute("name") ?? "", part, tags.Attribute("state") is "hidden" or "veryHidden"));
            if (int.TryParse(tags.Attribute("sheetId"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) ids.Add(number);
        }

        var most = ids.Count == 0 ? 0 : ids.Max();
        return new(tabs, most < MostId ? most + 1 : Enumerable.Range(1, MostId).First(n => !ids.Contains(n)));
    }

    public SheetTab? Of(string? part) =>
        Tabs.FirstOrDefault(t => part is not null && part.Equals(t.Part, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name that no tab has.</summary>
    public string FreeName(string name)
    {
        var free = name;
        for (var number = 2; Tabs.Any(t => t.Name.Equals(free, StringComparison.OrdinalIgnoreCase)); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
        return free;
    }
}
