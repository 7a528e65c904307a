using System.Collections.Immutable;

namespace Mingji.Core.Standards;

/// <summary>Reads how a pack wants final accounts, and the classification of expenditure.</summary>
internal static class PackAccounts
{
    public static AccountsRules? Read(PackFields pack, AccountsRules? start)
    {
        if (pack.Group("accounts", AccountsSchema.Accounts) is not { } fields) return start;
        if (fields.Has("sections") && !fields.Has("title")) fields.Refuse("sections", "写了各节，没有写标题", "写 title");
        var outline = fields.Has("sections") ? PackReports.OfAccounts(fields) : start?.Outline;
        ImmutableArray<AccountsTableRule> tables =
            fields.Has("tables") ? [.. fields.Groups("tables", AccountsSchema.Table).Select(Table)] : start?.Tables ?? [];
        return new(fields.Text("source"), fields.YesNo("verified") ?? true, tables, outline);
    }

    public static Classification Classes(PackFields pack, Classification start)
    {
        if (pack.Group("classification", AccountsSchema.Classification) is not { } fields) return start;
        return new(fields.Text("source"), fields.YesNo("verified") ?? true, Codes(fields, "functional", [3, 5, 7]), Codes(fields, "economic", [3, 5]));
    }

    private static AccountsTableRule Table(PackFields fields)
    {
        var kind = fields.Word<AccountsRowKind>("rows") ?? default;
        ImmutableArray<AccountsSideRule> sides =
            [.. fields.Groups("sides", AccountsSchema.Side).Select(side => new AccountsSideRule(side.Text("name"), [.. side.Texts("rows").Select(Row)]))];
        var heads = fields.Texts("heads");
        foreach (var side in sides.Where(side => sides.Length > 1 && !heads.Any(head => head.StartsWith(side.Name + "/", StringComparison.Ordinal))))
            fields.Refuse("sides", $"“{side.Name}”没有自己的栏", $"heads 里写“{side.Name}/决算数”");
        return new(fields.Text("title"), heads, kind, sides);
    }

    private static string Row(string said) => said == "-" ? "" : said;

    private static Dictionary<string, string> Codes(PackFields fields, string field, int[] lengths)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var said in fields.Texts(field))
        {
            var cut = said.IndexOf(' ', StringComparison.Ordinal);
            var code = cut < 0 ? said : said[..cut];
            if (cut < 0 || !code.All(char.IsAsciiDigit) || !lengths.Contains(code.Length))
                fields.Refuse(field, $"“{said}”不是“编码 名称”", $"{string.Join("、", lengths)}位数字，空一格，名称");
            else if (!named.TryAdd(code, said[(cut + 1)..].Trim())) fields.Refuse(field, $"编码{code}写了两次", "每个编码一次");
        }

        return named;
    }
}
