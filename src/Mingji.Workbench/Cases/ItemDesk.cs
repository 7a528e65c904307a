using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Workbench.People;

namespace Mingji.Workbench.Cases;

/// <summary>Puts items into the tables of final accounts by the codes of the pack's classifications, and takes them out.</summary>
public sealed class ItemDesk(CaseDesk desk)
{
    /// <summary>The item put into the table of the row <paramref name="like"/>; a code that the classification doesn't have is refused.</summary>
    public Task<SaveAnswer> Add(Access access, long caseId, int like, string code, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(code);
        return desk.Apply(access, caseId, (_, subject, filled) =>
        {
            MustBeOpen(subject);
            var standard = desk.StandardOf(subject);
            var wanted = CodeOf(code);
            if (ItemCodes.WhyNot(filled, like, wanted, standard) is { } why) throw new RefusalException(why);
            var after = ItemEditing.Add(filled, like, wanted, standard.Classification);
            var added = ItemEditing.Find(after.Form, Enumerable.Range(filled.NextKey, after.NextKey - filled.NextKey));
            return new(after, ItemsChanged.Kind, ItemsChanged.Of(RowAct.Added, Label(after.Form, like, wanted, standard), after.Form, added));
        }, cancel);
    }

    /// <summary>Takes the row out; one that the table prints stays, and so does one that others stand under.</summary>
    public Task<SaveAnswer> Remove(Access access, long caseId, int key, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return desk.Apply(access, caseId, (_, subject, filled) =>
        {
            MustBeOpen(subject);
            var items = ItemEditing.With(filled.Form, key);
            if (items.IsEmpty) throw new RefusalException("请先点一下要删除的那一行；这一行已经不在表中");
            var (table, row) = (filled.Form.Tables.First(one => one.Title == items[0].Table), items[0].Row);
            if (WhyNotRemove(table, row, desk.StandardOf(subject)) is { } why) throw new RefusalException(why);
            return new(
                ItemEditing.Remove(filled, items.Select(item => item.Key)), ItemsChanged.Kind,
                ItemsChanged.Of(RowAct.Removed, $"{row.Code} {row.Label}（{table.Title}）", filled.Form, items));
        }, cancel);
    }

    /// <summary>Takes the change back or does it again; refuses when the rows are no longer as it left them.</summary>
    internal static (FilledForm After, ItemsChanged Said) Turn(FilledForm filled, ItemsChanged change, bool back)
    {
        var puts = Codes.Read<RowAct>(change.Act) == RowAct.Added != back;
        var items = change.Items.Select(item => item.Placed()).OfType<PlacedItem>().ToImmutableArray();
        if (puts)
        {
            var after = items.Length == change.Items.Length ? ItemEditing.PutBack(filled, items) : null;
            return after is null ? throw new RefusalException($"“{change.Label}”不能再放回去：表已满，或者它还在表中")
                : (after, change with { Act = Codes.Of(RowAct.Added) });
        }

        var now = ItemEditing.Find(filled.Form, change.Items.Select(item => item.Key));
        if (now.Length != change.Items.Length) throw new RefusalException($"“{change.Label}”这一行已经不在表中，不能再撤销或重做");
        var said = ItemsChanged.Of(RowAct.Removed, change.Label, filled.Form, now);
        if (!said.Items.Select(item => item.Content).Order().SequenceEqual(change.Items.Select(item => item.Content).Order()))
            throw new RefusalException($"“{change.Label}”这一行后来又填了内容，不能再撤销或重做；不要的话请删除这一行");
        return (ItemEditing.Remove(filled, now.Select(item => item.Key)), said);
    }

    private static string? WhyNotRemove(AmountTable table, AmountRow row, Standard standard) =>
        Core.Reports.Accounts.AccountsSupplement.IsSupplement(table)
            ? "补充资料的科目随《一般公共预算财政拨款支出决算表》：删除那张表里的这个项，这里的一行就一起删除"
        : row.Code.Length == 0 || ItemCodes.KindOf(table, standard) == AccountsRowKind.Fixed
            ? $"“{(row.Label.Length > 0 ? row.Label : row.Code)}”是《{table.Title}》印好的行，不能删除；不用填的留空"
        : table.Rows.FirstOrDefault(other => other.Code.Length > row.Code.Length && other.Code.StartsWith(row.Code, StringComparison.Ordinal))
            is { } below ? $"“{row.Code} {row.Label}”下面还有{below.Code} {below.Label}，请先删除下面的行" : null;

    private static string Label(Form form, int like, string code, Standard standard) =>
        $"{code} {standard.Classification.NameOf(code)}（{form.Tables.First(t => t.Rows.Any(r => CellNumber.In(r.At, CellField.Row)?.Key == like)).Title}）";

    /// <summary>The code alone, where a code and its name were picked from the list.</summary>
    private static string CodeOf(string text)
    {
        var plain = CellEditing.Clean(text);
        var digits = plain.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < plain.Length && plain[digits] is ' ' or '　' ? plain[..digits] : plain;
    }

    private static void MustBeOpen(Case subject)
    {
        if (subject.FormType != FormType.FinalAccounts) throw new RefusalException("只有部门决算的表按科目编码加行和删行");
        if (subject.OpenCells is not null) throw new RefusalException("这次只开放了审核人点名的单元格，不能增删行");
    }
}
