using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingji.Workbench.Publishing;

/// <summary>
/// What is published, for programs and for the portal's pages: every cell of the form with what Mingji computed, as it was at that moment.
/// Described by the schema that the portal serves.
/// </summary>
public sealed record PublishedSnapshot
{
    public const string CurrentSchema = "mingji/publication/1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public string Schema { get; init; } = CurrentSchema;

    public required string Title { get; init; }

    public required string Unit { get; init; }

    public required string UnitCode { get; init; }

    public required int Year { get; init; }

    /// <summary>The kind of form by its stable name, as in the command's output.</summary>
    public required string Form { get; init; }

    public string? Project { get; init; }

    public required int Version { get; init; }

    public required string PublishedAt { get; init; }

    public string Note { get; init; } = "";

    public int Masked { get; init; }

    /// <summary>The pack by which it was computed.</summary>
    public string Standard { get; init; } = "";

    /// <summary>The total score as stated, and as the rules give it; null: none.</summary>
    public decimal? Score { get; init; }

    public decimal? DueScore { get; init; }

    public ImmutableArray<PublishedCell> Cells { get; init; } = [];

    public ImmutableArray<PublishedFinding> Findings { get; init; } = [];

    /// <summary>What could not be checked: not the same as passed.</summary>
    public ImmutableArray<string> NotEvaluated { get; init; } = [];

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static PublishedSnapshot Read(string text) =>
        JsonSerializer.Deserialize<PublishedSnapshot>(text, Json) ?? throw new InvalidOperationException("empty snapshot");

    /// <summary>The hash of a snapshot's text, as its file has it.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>
/// A cell: the number of its row, the row's and its own name, its text; its number and unit when it states one, and then what was computed
/// (<c>recomputed</c>, <c>differs</c>, <c>stated</c>) and how.
/// </summary>
public sealed record PublishedCell(int Row, string Label, string Column, string Text)
{
    /// <summary>The title of the table that the row stands in, where the form has several; null for rows of the form itself.</summary>
    public string? Table { get; init; }

    public decimal? Value { get; init; }

    public string? Unit { get; init; }

    public string? Check { get; init; }

    public string? How { get; init; }
}

/// <summary>Something that does not hold.</summary>
public sealed record PublishedFinding(string Rule, string Severity, string Label, string Message);
