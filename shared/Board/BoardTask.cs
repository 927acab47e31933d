namespace BinhHoa2.Shared.Board;

/// <summary>Something that waits for the reader of the Board's page, with where to do it.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Detail">Who it is about and by when, a sentence.</param>
/// <param name="Path">The page to do it on, which is the reader's own.</param>
/// <param name="Urgent">Whether its day is over.</param>
public sealed record BoardTask(string Text, string Detail, string Path, bool Urgent);
