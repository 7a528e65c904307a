using System.Collections.Immutable;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Privacy;

/// <summary>
/// No private mailbox is published: one at a public mail provider. Mailboxes at an office's own domain are meant to be public.
/// </summary>
public sealed class EmailCheck : PassageCheck
{
    private const string Rule = "privacy/email";
    private const string Basis = "公开文件的联系邮箱应当用单位邮箱，不用个人邮箱";
    private const int Longest = 64;

    private static readonly string[] Providers =
    [
        "qq.com", "vip.qq.com", "foxmail.com", "163.com", "126.com", "yeah.net", "139.com", "189.cn", "sina.com", "sina.cn", "sohu.com",
            "gmail.com",
        "hotmail.com", "outlook.com", "aliyun.com", "tom.com", "21cn.com",
    ];

    public override CheckCard Card { get; } = new(
        Rule,
        Severity.Info,
        "公开了个人邮箱",
        Basis,
        new CheckExample("联系邮箱在公共邮箱网站", [Example("联系邮箱：zhangsan1980@qq.com")]),
        new CheckExample("联系邮箱是单位邮箱", [Example("联系邮箱：office@example.com")]));

    protected override void Scan(string formId, ImmutableArray<Passage> passages, FindingSink sink)
    {
        foreach (var passage in passages)
        {
            if (!passage.Text.Contains('@', StringComparison.Ordinal)) continue;
            foreach (var (start, end) in In(passage.Text)) Report(formId, passage, passage.Text[start..end], sink);
        }
    }

    /// <summary>Where private mailboxes stand in a text.</summary>
    internal static IEnumerable<(int Start, int End)> In(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > 0 && at - start < Longest && IsPart(text[start - 1])) start--;
            var end = at + 1;
            while (end < text.Length && end - at < Longest && IsPart(text[end])) end++;
            while (end > at && text[end - 1] == '.') end--;
            if (start < at && Array.Exists(Providers, p => text.AsSpan(at + 1, end - at - 1).SequenceEqual(p))) yield return (start, end);
        }
    }

    private static void Report(string formId, Passage passage, string address, FindingSink sink) => sink.Add(new Finding(
        Rule, Severity.Info, formId, passage.At, "联系邮箱", $"文中公开了个人邮箱{address}，应当改为单位邮箱或者删去", Basis) { Stated = address });

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+';

    private static Form Example(string text) => ExampleForm.Of(FormType.ProjectSelfEvaluationBasics).Text(text).Build();
}
