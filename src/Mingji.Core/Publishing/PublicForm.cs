using Mingji.Core.Filling;
using Mingji.Core.Reports.Accounts;

namespace Mingji.Core.Publishing;

/// <summary>What of a form goes out: all of it but the supplement of final accounts, from which only their text is written.</summary>
public static class PublicForm
{
    public static FilledForm Of(FilledForm filled)
    {
        ArgumentNullException.ThrowIfNull(filled);
        return !filled.Form.Tables.Any(AccountsSupplement.IsSupplement) ? filled
            : filled.With(filled.Form with { Tables = filled.Form.Tables.RemoveAll(AccountsSupplement.IsSupplement) });
    }

    /// <summary>The table that each row of amounts stands in, by the row's key.</summary>
    public static Dictionary<int, string> TablesOf(FilledForm filled)
    {
        ArgumentNullException.ThrowIfNull(filled);
        var titles = new Dictionary<int, string>();
        foreach (var table in filled.Form.Tables)
        {
            foreach (var row in table.Rows) titles.TryAdd(ItemEditing.KeyOf(row), table.Title);
        }

        return titles;
    }
}
