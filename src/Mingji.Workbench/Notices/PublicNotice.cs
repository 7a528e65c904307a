using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mingji.Core.Notices;

namespace Mingji.Workbench.Notices;

/// <summary>
/// A public notice of an allocation plan. It opens and closes by itself: where it stands follows from its days and the time, and is stored
/// nowhere.
/// </summary>
public sealed record PublicNotice(long Id, long PlanId, long UnitId, string UnitName, string UnitPath, string Title, NoticeSpan Span, string Sha256,
    string PublishedAt)
{
    public string? WithdrawnAt { get; init; }

    public string WithdrawnWhy { get; init; } = "";

    public bool IsWithdrawn => WithdrawnAt is not null;

    /// <summary>What was published, as it was.</summary>
    public required NoticeSnapshot Snapshot { get; init; }

    public string Stream => Plan.StreamOf(PlanId);

    /// <summary>Objections are taken in now.</summary>
    public bool TakesObjections(DateTimeOffset now) => !IsWithdrawn && Span.At(now) == NoticeStage.Open;
}

/// <summary>The frozen content of a notice: its words, its table, and the rules that hold for it whatever the pack says later.</summary>
public sealed record NoticeSnapshot
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, IgnoreReadOnlyProperties = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        };

    public string Schema { get; init; } = "mingji/notice/1";

    public required string Title { get; init; }

    public required string Unit { get; init; }

    public required int Year { get; init; }

    public required string First { get; init; }

    public required string Last { get; init; }

    /// <summary>"7天".</summary>
    public required string Length { get; init; }

    public ImmutableArray<string> Paragraphs { get; init; } = [];

    public ImmutableArray<AllocationRow> Rows { get; init; } = [];

    public long TotalFen { get; init; }

    public required ObjectionRules Rules { get; init; }

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static NoticeSnapshot Read(string text) =>
        JsonSerializer.Deserialize<NoticeSnapshot>(text, Json) ?? throw new InvalidOperationException("empty snapshot");
}

/// <summary>What the author of a notice decides: its first day, how to reach the office, and words of his own.</summary>
public sealed record NoticeDraft(long PlanId, DateOnly First, string Contact, string Words)
{
    /// <summary>The version of the plan that he saw.</summary>
    public int Seen { get; init; }
}

/// <summary>A notice went out.</summary>
public sealed record NoticePublished(long Notice, string First, string Last, string Length, string Sha256)
{
    public const string Kind = "notice-published";
}

/// <summary>A notice was taken back.</summary>
public sealed record NoticeWithdrawn(long Notice, string Reason)
{
    public const string Kind = "notice-withdrawn";
}
