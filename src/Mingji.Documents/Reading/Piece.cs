namespace Mingji.Documents.Reading;

/// <summary>A cell before it has a number: its text and the line of the file that it starts on, from 1.</summary>
internal readonly record struct Piece(string Text, int Line)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public string At(int column) => $"第{Line}行第{column + 1}格";
}
