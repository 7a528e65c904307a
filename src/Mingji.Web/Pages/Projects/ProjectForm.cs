using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Forms;
using Mingji.Workbench;
using Mingji.Workbench.Projects;

namespace Mingji.Web.Pages.Projects;

/// <summary>A project as somebody types it: texts, shown again as they were after a refusal.</summary>
public sealed record ProjectForm(string Code, string Name, string FirstYear, string LastYear, string Supervisor)
{
    /// <summary>Paid from the finance bureau's special funds.</summary>
    public bool IsSpecial { get; init; }

    /// <summary>Amounts in 万元 by year and source.</summary>
    public IReadOnlyDictionary<(int Year, FundSource Source), string> Funds { get; init; } = new Dictionary<(int, FundSource), string>();

    /// <summary>Of a filled-in page: fields "funds-2024-appropriation".</summary>
    public static ProjectForm Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var funds = new Dictionary<(int, FundSource), string>();
        foreach (var name in form.Keys.Where(k => k.StartsWith("funds-", StringComparison.Ordinal)))
        {
            var parts = name.Split('-', 3);
            if (parts.Length == 3 && int.TryParse(parts[1], out var year) && Codes.TryRead<FundSource>(parts[2]) is { } source)
                funds[(year, source)] = form[name].ToString();
        }

        return new(form["code"].ToString(), form["name"].ToString(), form["first"].ToString(), form["last"].ToString(), form["supervisor"].ToString())
        {
            Funds = funds, IsSpecial = form["special"].Count > 0,
        };
    }

    public static ProjectForm Of(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
        return new(project.Code, project.Name, Text(project.FirstYear), Text(project.LastYear), project.Supervisor)
        {
            Funds = project.Funds.ToDictionary(f => (f.Year, f.Source), f => FundsText.Show(f.Fen)),
            IsSpecial = project.IsSpecial,
        };
    }

    /// <summary>The years that the page has places for: from the first to the last, and none while they are no years.</summary>
    public IEnumerable<int> Years(int today)
    {
        var (first, last) = (Number(FirstYear) ?? today, Number(LastYear) ?? today);
        return first is >= 2000 and <= 2100 && last is >= 2000 and <= 2100
            && last >= first ? Enumerable.Range(first, Math.Min(30, last - first + 1)) : [];
    }

    /// <summary>What is to be kept; refuses what can't be read.</summary>
    public ProjectDraft Draft()
    {
        var (first, last) = (Number(FirstYear) ?? throw Bad(FirstYear), Number(LastYear) ?? throw Bad(LastYear));
        var funds = Funds.Select(f => (f.Key, Fen: FundsText.Read(f.Value))).Where(f => f.Fen is not null)
            .Select(f => new ProjectFunds(f.Key.Year, f.Key.Source, f.Fen!.Value)).Where(f => f.Year >= first && f.Year <= last).ToImmutableArray();
        return new(Code, Name, first, last, Supervisor, funds) { IsSpecial = IsSpecial };
    }

    private static int? Number(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static RefusalException Bad(string text) => new($"“{text}”不是年度，请写四位数的年份，如 2024");
}
