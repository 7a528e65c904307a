using System.Globalization;
using Mingji.Documents.Reading;
using Mingji.Web.Public;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Objections;

namespace Mingji.Web.Uploads;

/// <summary>What an upload is for: documents to be read, or a file that is kept as it is.</summary>
internal enum UploadKind
{
    Documents,
    Evidence,

    /// <summary>Many documents at once, to be worked on behind the pages.</summary>
    Batch,

    /// <summary>Documents that anybody may drop, signed in or not.</summary>
    Visitor,

    /// <summary>The papers of an objection: they never lie on the disk as they came.</summary>
    Objection,
}

/// <summary>What people may send us at once, and how much of it a reader takes in.</summary>
public static class UploadLimits
{
    /// <summary>Bytes of all files of one upload.</summary>
    public const long MostBytes = 32L << 20;

    /// <summary>What the form around the files takes.</summary>
    public const long Envelope = 64L << 10;

    public const int MostFiles = 20;

    /// <summary>Bytes of an archive or a folder that is worked on behind the pages.</summary>
    public const long MostBatchBytes = 256L << 20;

    /// <summary>Files of a folder; an archive may have more.</summary>
    public const int MostBatchFiles = 2000;

    /// <summary>How long an upload is kept at most.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Well above any form and report of a unit, well below what would exhaust a server that others type on.</summary>
    public static readonly ReadingLimits Reading = new(16L << 20, 200_000, 512, 1 << 20)
    {
        MaxFileBytes = MostBytes,
        MaxUnpackedBytes = 64L << 20,
        MaxCharacters = 16L << 20,
        MaxPageBytes = 4L << 20,
        MaxTime = TimeSpan.FromSeconds(40),
    };

    private static string TooMuchAtOnce { get; } = string.Create(CultureInfo.InvariantCulture,
        $"一次最多上传{MostBatchBytes >> 20}MB；请分几次上传");

    public static string TooMuch { get; } = string.Create(CultureInfo.InvariantCulture,
        $"一次最多上传{MostFiles}个文件，合计不超过{MostBytes >> 20}MB；请分几次上传");

    /// <summary>What is said of a folder of too many files.</summary>
    public static string TooManyInFolder { get; } = string.Create(CultureInfo.InvariantCulture,
        $"一个文件夹一次最多{MostBatchFiles}个文件；更多的请打包成zip（不超过{MostBatchBytes >> 20}MB）再上传");

    /// <summary>What is said where a row takes one file at a time.</summary>
    public const string OneAtATime = "一次附一个文件：请分几次上传";

    /// <summary>The most bytes of a whole request, and what is said to who sends more.</summary>
    internal static (long Most, string TooMuch) Of(UploadKind kind) => kind switch
    {
        UploadKind.Evidence => (EvidenceFolder.MostBytes + Envelope, EvidenceFolder.TooLarge),
        UploadKind.Batch => (MostBatchBytes + Envelope, TooMuchAtOnce),
        UploadKind.Visitor => (PublicAudit.MostBytes + Envelope, $"一次最多{PublicAudit.MostFiles}个文件，合计不超过{PublicAudit.MostBytes >> 20}MB"),
        UploadKind.Objection => (ObjectionDesk.MostBytes + Envelope, $"材料合计不能超过{ObjectionDesk.MostBytes >> 20}MB；更多的请在核实时补交"),
        _ => (MostBytes + Envelope, TooMuch),
    };
}
