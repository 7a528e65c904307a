using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Documents.Auditing;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Showing;

/// <summary>A form found in an upload: where it can go, where it is to go, and what it does there.</summary>
public sealed record ImportItem(int Number, string File, Form Form)
{
    /// <summary>The cases of its kind that the person may fill in now, each with what speaks against it, if anything does.</summary>
    public ImmutableArray<(Case Case, string? Doubt)> Places { get; init; } = [];

    /// <summary>The case chosen; null when the form is not to be taken over.</summary>
    public Case? Chosen { get; init; }

    /// <summary>The version of the chosen case's form that this shows.</summary>
    public int Version { get; init; }

    public FormTakeover? Takeover { get; init; }

    /// <summary>Why confirming did nothing; null when it was not tried or was done.</summary>
    public string? Complaint { get; init; }

    public string Name => Form.Project is { Length: > 0 } project ? $"{FormName.OfKind(Form.Type)}：{project}" : FormName.OfKind(Form.Type);

    public string? Doubt => Places.FirstOrDefault(p => p.Case.Id == Chosen?.Id).Doubt;

    public static string NameOf(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.ProjectName is { } project ? $"{project}：{FormName.OfKind(subject.FormType)}" : FormName.OfKind(subject.FormType);
    }
}

/// <summary>What a page shows of an upload before anything is written.</summary>
public sealed record ImportView(string Key, ImmutableArray<AuditedDocument> Documents, ImmutableArray<ImportItem> Items, bool KeepsAbsent)
{
    /// <summary>Something would change if the person confirmed.</summary>
    public bool CanConfirm => Items.Any(i => i.Takeover is { ChangesNothing: false });

    /// <summary>The mark of what becomes of a cell.</summary>
    public static string Word(TakenKind kind) => kind switch
    {
        TakenKind.Same => "一样",
        TakenKind.Filled => "填入",
        TakenKind.Changed => "改",
        TakenKind.Emptied => "清空",
        TakenKind.LaidDown => "不改",
        _ => "保留",
    };
}
