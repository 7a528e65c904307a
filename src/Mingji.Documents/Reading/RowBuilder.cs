using System.Text;

namespace Mingji.Documents.Reading;

/// <summary>Collects the cells of one row; the last cell may grow line by line, in linear time.</summary>
internal sealed class RowBuilder
{
    private readonly List<Piece> _done = [];
    private readonly StringBuilder _text = new();
    private int _line;
    private bool _open;

    public int Count => _done.Count + (_open ? 1 : 0);

    /// <summary>The last cell has no text yet.</summary>
    public bool LastIsBlank { get; private set; } = true;

    public void Cell(string text, int line)
    {
        Close();
        (_line, _open) = (line, true);
        _text.Append(text);
        LastIsBlank = string.IsNullOrWhiteSpace(text);
    }

    /// <summary>Goes on with the last cell on a new line.</summary>
    public void Append(string text)
    {
        _text.Append('\n').Append(text);
        LastIsBlank = LastIsBlank && string.IsNullOrWhiteSpace(text);
    }

    /// <summary>Gives the last cell, still blank, its text and line.</summary>
    public void Restart(string text, int line)
    {
        _text.Clear().Append(text);
        _line = line;
        LastIsBlank = string.IsNullOrWhiteSpace(text);
    }

    public List<Piece> Finish()
    {
        Close();
        return _done;
    }

    private void Close()
    {
        if (!_open) return;
        _done.Add(new(_text.ToString(), _line));
        _text.Clear();
        _open = false;
    }
}
