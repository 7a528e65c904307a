using System.Collections.Immutable;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Web.Showing;

/// <summary>
/// An indicator library narrowed down to a class (level-2 heading), a field and words; <paramref name="Classes"/> and
/// <paramref name="Fields"/> are what there is to choose from.
/// </summary>
public sealed record LibraryView(
    ImmutableArray<LibraryIndicator> Rows, ImmutableArray<string> Classes, ImmutableArray<string> Fields, string Class, string Field, string Words)
{
    public static LibraryView Of(ImmutableArray<LibraryIndicator> library, string? of, string? field, string? words)
    {
        var (inClass, inField, said) = ((of ?? "").Trim(), (field ?? "").Trim(), (words ?? "").Trim());
        bool Says(LibraryIndicator i) => said.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            i.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || i.Formula.Contains(word, StringComparison.OrdinalIgnoreCase)
            || i.Field.Contains(word, StringComparison.OrdinalIgnoreCase));
        return new(
            [.. library.Where(i => (inClass.Length == 0 || i.Path[^1] == inClass) && (inField.Length == 0 || i.Field == inField) && Says(i))],
            [.. library.Select(i => i.Path[^1]).Distinct(StringComparer.Ordinal)],
            [.. library.Select(i => i.Field).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal)], inClass, inField, said);
    }

    public static string NameOf(Direction direction) => direction switch
    {
        Direction.Positive => "越多越好",
        Direction.Reverse => "越少越好",
        Direction.Exact => "按期",
        _ => "定性",
    };

    /// <summary>The address of the same view with another class.</summary>
    public string Link(string path, string of, string? pack) =>
        $"{path}?of={Uri.EscapeDataString(of)}&field={Uri.EscapeDataString(Field)}&q={Uri.EscapeDataString(Words)}"
            + (pack is null ? "" : "&pack=" + Uri.EscapeDataString(pack));
}
