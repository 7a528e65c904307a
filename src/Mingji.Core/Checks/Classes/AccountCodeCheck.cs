using Mingji.Core.Checks.Gallery;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Classes;

/// <summary>
/// An item of the classification is called by the name that its code has. Names change from year to year, so only two contradictions count: a
/// code under the name of another code of its level, and one code under two names in the same accounts.
/// </summary>
public sealed class AccountCodeCheck : IFormCheck
{
    private const string Rule = "class/account";
    private const string Basis = "政府收支分类科目：编码与名称一一对应";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "科目编码与名称对不上",
        Basis,
        new CheckExample("编码2010602写成“行政运行”", [Example("行政运行")]),
        new CheckExample("编码2010602是“一般行政管理事务”", [Example("一般行政管理事务")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(sink);
        if (form.Type != FormType.FinalAccounts || form.Tables.IsEmpty) return;
        var named = new Dictionary<string, (AmountTable Table, AmountRow Row)>(StringComparer.Ordinal);
        var coded = new Dictionary<(string Above, string Name), (AmountTable Table, AmountRow Row)>();
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in form.Tables)
        {
            foreach (var row in table.Rows)
            {
                if (row.Code.Length is not (3 or 5 or 7) || AccountsRows.Name(row) is not { Length: > 1 } name) continue;
                if (Known(standard.Classification, row.Code, name) is { } known)
                {
                    if (reported.Add(row.Code + name)) Misnamed(form, table, row, known, sink);
                }
                else if (!named.TryAdd(row.Code, (table, row)) && Differs(name, AccountsRows.Name(named[row.Code].Row)) && reported.Add(row.Code))
                {
                    Twice(form, (table, row), named[row.Code], sink);
                }

                var key = (row.Code[..^2], Classification.Plain(name));
                if (!coded.TryAdd(key, (table, row)) && coded[key].Row.Code != row.Code && reported.Add(row.Code + name))
                    TwoCodes(form, (table, row), coded[key], sink);
            }
        }
    }

    /// <summary>The name that the code has, where the printed one is certainly that of another code.</summary>
    private static string? Known(Classification classes, string code, string name)
    {
        if (classes.NameOf(code) is not { } known || Classification.Plain(known) == Classification.Plain(name)) return null;
        var others = classes.CodesOf(name, code).ToList();
        return others.Count > 0 && !others.Contains(code) ? known : null;
    }

    /// <summary>Names cut short by narrow columns are no other names.</summary>
    private static bool Differs(string one, string other)
    {
        var (a, b) = (Classification.Plain(one), Classification.Plain(other));
        return !a.Contains(b, StringComparison.Ordinal) && !b.Contains(a, StringComparison.Ordinal);
    }

    private static void Misnamed(Form form, AmountTable table, AmountRow row, string known, FindingSink sink)
    {
        var name = AccountsRows.Name(row);
        var message = $"《{ArithmeticText.Excerpt(table.Title)}》编码{row.Code}的名称写“{name}”，这个编码的科目是“{known}”，“{name}”是别的编码";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, row.At, name, message, Basis) { Stated = name, Expected = known });
    }

    private static void Twice(Form form, (AmountTable Table, AmountRow Row) here, (AmountTable Table, AmountRow Row) there, FindingSink sink)
    {
        var (name, other) = (AccountsRows.Name(here.Row), AccountsRows.Name(there.Row));
        var message = $"编码{here.Row.Code}在《{ArithmeticText.Excerpt(there.Table.Title)}》里叫“{other}”，在《{ArithmeticText.Excerpt(here.Table.Title)}》里叫“{name}”，"
            + "同一个编码只有一个名称";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, here.Row.At, name, message, Basis)
        {
            Stated = name,
            Expected = other,
            Also = [there.Row.At],
        });
    }

    private static void TwoCodes(Form form, (AmountTable Table, AmountRow Row) here, (AmountTable Table, AmountRow Row) there, FindingSink sink)
    {
        var name = AccountsRows.Name(here.Row);
        var message = $"“{name}”在《{ArithmeticText.Excerpt(there.Table.Title)}》里的编码是{there.Row.Code}，在《{ArithmeticText.Excerpt(here.Table.Title)}》里是{here.Row.Code}，"
            + "同一个科目只有一个编码";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, here.Row.At, name, message, Basis)
        {
            Stated = here.Row.Code,
            Expected = there.Row.Code,
            Also = [there.Row.At],
        });
    }

    private static Form Example(string name)
    {
        var form = ExampleForm.Of(FormType.FinalAccounts)
            .Table("支出决算表", ["本年支出合计"], (RowKind.Item, "行政运行", ["90.00"]), (RowKind.Item, name, ["10.00"])).Build();
        var table = form.Tables[0];
        return form with { Tables = [table with { Rows = [table.Rows[0] with { Code = "2010601" }, table.Rows[1] with { Code = "2010602" }] }] };
    }
}
