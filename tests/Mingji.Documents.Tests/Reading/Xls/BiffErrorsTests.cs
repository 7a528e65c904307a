using Mingji.Documents.Reading.Xls;

namespace Mingji.Documents.Tests.Reading.Xls;

public sealed class BiffErrorsTests
{
    [Fact]
    public void Errors_are_found_by_sheet_row_and_column()
    {
        byte[] stream =
        [
            .. Record(0x809, 0, 6, 5, 0), .. Record(0x85, 0x12, 0, 0, 0, 0, 0), .. Record(0x809, 0, 6, 0x10, 0),
            .. Record(0x205, 1, 0, 2, 0, 0, 0, 0x2A, 1), .. Record(0x205, 3, 0, 2, 0, 0, 0, 1, 0),
            .. Record(0x06, 4, 0, 5, 0, 0, 0, 2, 0, 7, 0, 0, 0, 0xFF, 0xFF),
        ];

        var errors = BiffErrors.In(stream);

        Assert.Equal(2, errors.Count);
        Assert.Equal("#N/A", errors[(0, 1, 2)]);
        Assert.Equal("#DIV/0!", errors[(0, 4, 5)]);
    }

    [Fact]
    public void A_stream_cut_off_anywhere_is_no_fault()
    {
        byte[] stream = [.. Record(0x85, 0, 0, 0, 0, 0, 0), .. Record(0x06, 4, 0, 5, 0, 0, 0, 2, 0, 7, 0, 0, 0, 0xFF, 0xFF)];
        for (var length = 0; length < stream.Length; length++) Assert.NotNull(BiffErrors.In(stream.AsSpan(0, length)));
    }

    private static byte[] Record(int id, params byte[] bytes) => [(byte)(id & 0xFF), (byte)(id >> 8), (byte)bytes.Length, 0, .. bytes];
}
