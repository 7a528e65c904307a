using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Monitoring;

namespace Mingji.Workbench.Cases;

/// <summary>Which form of a file goes to which case: by kind, project, unit and year. It proposes; the person decides.</summary>
public static class ImportMatching
{
    /// <summary>For each form the id of the case that it is surely meant for; null when there is none, or more than one is as likely.</summary>
    public static ImmutableArray<long?> Propose(IReadOnlyList<Form> forms, IReadOnlyList<Case> cases)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(cases);
        var chosen = new long?[forms.Count];
        var taken = new HashSet<long>();
        for (var i = 0; i < forms.Count; i++)
        {
            var fitting = cases.Where(c => !taken.Contains(c.Id) && WhyNot(forms[i], c) is null)
                .OrderByDescending(c => Likeness(forms[i], c)).Take(2).ToList();
            if (fitting.Count == 0 || (fitting.Count == 2 && Likeness(forms[i], fitting[0]) == Likeness(forms[i], fitting[1]))) continue;
            chosen[i] = fitting[0].Id;
            taken.Add(fitting[0].Id);
        }

        return [.. chosen];
    }

    /// <summary>Why the form is not meant for this case, for a person; null when nothing speaks against it.</summary>
    public static string? WhyNot(Form form, Case subject)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(subject);
        if (form.Type != subject.FormType) return "不是同一种表";
        if (form.Project is { Length: > 0 } project && subject.ProjectName is { } own && !Alike(project, own))
            return $"文件写的项目是“{project}”，这份表是“{own}”";
        if (subject.Period > 0 && MonitoredMonth.Of(form) is { } month && month != subject.Period)
            return $"文件监控的是{MonitoredMonth.Label(month)}，这份表是{MonitoredMonth.Label(subject.Period)}";
        if (form.Unit is { Length: > 0 } unit && !Alike(unit, subject.UnitName)) return $"文件写的单位是“{unit}”，这份表是“{subject.UnitName}”的";
        if (form is { Type: FormType.FinalAccounts, FiscalYear: { } last } && last.Year == subject.Year - 1)
            return $"文件是上一年度的决算：只填“决算补充资料”里的上年数，供和本年对比，不动本年各表";
        return form.FiscalYear is { } year && year.Year != subject.Year
            ? string.Create(CultureInfo.InvariantCulture, $"文件写的是{year.Year}年度，这份表是{subject.Year}年度") : null;
    }

    private static int Likeness(Form form, Case subject) =>
        (form.Project is { Length: > 0 } && subject.ProjectName is not null ? 4 : 0)
        + (form.Unit is { Length: > 0 } ? 2 : 0)
        + (subject.Period > 0 && MonitoredMonth.Of(form) == subject.Period ? 8 : 0) + (form.FiscalYear is not null ? 1 : 0);

    /// <summary>The same name, or one that is the other with something before or behind it (云屏市…, …项目).</summary>
    private static bool Alike(string written, string own)
    {
        var (a, b) = (PlainText.Tight(written), PlainText.Tight(own));
        return a.Length > 0 && b.Length > 0 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));
    }
}
