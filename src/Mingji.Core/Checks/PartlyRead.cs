using Mingji.Core.Forms;

namespace Mingji.Core.Checks;

/// <summary>
/// Whether what a check misses may stand in a part of the form that was not understood. Absence proves something only where all was read.
/// </summary>
internal static class PartlyRead
{
    /// <summary>Rows that may be indicators: unread whole rows from behind funds and goals to the total row.</summary>
    public static int AmongIndicators(Form form)
    {
        if (form.Unread.IsEmpty || form.Indicators.IsEmpty) return 0;
        var first = form.Indicators[0].At.Cell;
        var from = form.Goals is { } goals && goals.At.Cell < first ? goals.At.Cell : -1;
        foreach (var row in form.Funds)
        {
            if (row.At.Cell < first) from = Math.Max(from, row.At.Cell);
        }

        return Rows(form, from, form.Total is { At.Cell: >= 0 } total ? total.At.Cell : int.MaxValue);
    }

    /// <summary>Unread whole rows between two cells.</summary>
    public static int Rows(Form form, int after, int before)
    {
        var count = 0;
        foreach (var unread in form.Unread)
        {
            if (unread.IsWholeRow && unread.At.Cell > after && unread.At.Cell < before) count++;
        }

        return count;
    }

    /// <summary>Unread texts between the field for the goals and the first indicator.</summary>
    public static int AmongGoals(Form form)
    {
        var end = form.Indicators.IsEmpty ? int.MaxValue : form.Indicators[0].At.Cell;
        var count = 0;
        foreach (var unread in form.Unread)
        {
            if (unread.At.Cell >= form.Goals!.At.Cell && unread.At.Cell < end) count++;
        }

        return count;
    }

    /// <summary>True, and said so, when <paramref name="unread"/> texts, or the cut end, keep a check from its conclusion.</summary>
    public static bool Keeps(Form form, int unread, string rule, string label, string conclusion, FindingSink sink)
    {
        if (unread == 0 && !form.IsCut) return false;
        var why = unread > 0 ? $"这张表有{unread}处文字没有读懂" : "这张表像是没有读到末尾";
        sink.Skip(new NotEvaluated(rule, form.Id, FormName.Of(form) + "，" + label, $"{why}，不能断定{conclusion}"));
        return true;
    }
}
