namespace Mingji.Web.Public;

/// <summary>A page of the portal as it was made: its bytes, their tag, and the time from which it may be another.</summary>
internal sealed record MadePage(byte[] Content, string ContentType, string Tag, DateTimeOffset Made, DateTimeOffset Until)
{
    public bool IsGood(DateTimeOffset now) => now >= Made && now < Until;
}
