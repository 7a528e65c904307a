using System.Text;
using CsvHelper;

namespace Mingji.Documents.Reading.Text;

/// <summary>A *.csv file: one table, quoted after RFC 4180; the separator is found in the file.</summary>
internal static class CsvTable
{
    public static void Read(string text, BlockBuilder builder, ReadingLimits limits)
    {
        var broken = 0;
        var options = CsvReaderOptions.Default with
        {
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = limits.MaxLineLength,
            OnMalformedRecord = _ => broken++,
        };
        var rows = new List<List<Piece>>();
        try
        {
            using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(text), options);
            while (reader.Read()) rows.Add(Row(reader));
        }
        catch (CsvFormatException)
        {
            throw new LimitExceededException(Refusals.BrokenCsv(rows.Count + 1));
        }

        if (broken > 0) builder.Remark("全文", $"有{broken}行的引号不成对，按原样读入。");
        builder.Table(rows, TabRows.Trust(rows));
    }

    private static List<Piece> Row(CsvReader reader)
    {
        var row = new List<Piece>(reader.FieldCount);
        for (var i = 0; i < reader.FieldCount; i++) row.Add(new(reader.GetString(i), (int)reader.LineNumber));
        return row;
    }
}
