using System.Collections.Immutable;
using System.Text;

namespace Mingji.Workbench.Projects;

/// <summary>
/// The cells of a block copied from Excel or WPS: tabs between cells, lines between rows, quotes around cells that hold either. Pure.
/// </summary>
public static class PastedCells
{
    public static ImmutableArray<ImmutableArray<string>> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var row = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        var plain = text.ReplaceLineEndings("\n");
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            if (c == '"' && cell.Length == 0 && TryQuoted(plain, ref i, cell)) continue;
            if (c is not ('\t' or '\n')) cell.Append(c);
            else
            {
                row.Add(cell.ToString().Trim());
                cell.Clear();
                if (c == '\n') End(rows, row);
            }
        }

        row.Add(cell.ToString().Trim());
        End(rows, row);
        return rows.ToImmutable();
    }

    /// <summary>Empty rows are nobody's.</summary>
    private static void End(ImmutableArray<ImmutableArray<string>>.Builder rows, ImmutableArray<string>.Builder row)
    {
        if (row.Any(c => c.Length > 0)) rows.Add(row.ToImmutable());
        row.Clear();
    }

    /// <summary>Reads a quoted cell from its opening quote to the one before a tab, a line's end or the end; false when there is none.</summary>
    private static bool TryQuoted(string text, ref int at, StringBuilder cell)
    {
        var inside = new StringBuilder();
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                inside.Append(text[i]);
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '"')
            {
                inside.Append('"');
                i++;
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] is not ('\t' or '\n')) return false;
            cell.Append(inside);
            at = i;
            return true;
        }

        return false;
    }
}
