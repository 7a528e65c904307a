namespace Mingji.Documents.Reading.Conversion;

/// <summary>What a conversion may use.</summary>
/// <param name="Program">LibreOffice's command, by its name on the path.</param>
/// <param name="Time">Its time, after which it is ended with all that it started. A few seconds are usual.</param>
/// <param name="Memory">Its address space in bytes.</param>
/// <param name="MaxInput">Bytes of the file that it is given.</param>
/// <param name="MaxOutput">Bytes of any file that it writes.</param>
internal sealed record ConversionLimits(string Program, TimeSpan Time, long Memory, long MaxInput, long MaxOutput)
{
    public static readonly ConversionLimits Default = new("soffice", TimeSpan.FromSeconds(90), 4L << 30, 64L << 20, 256L << 20);
}
