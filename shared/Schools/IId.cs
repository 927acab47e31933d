namespace BinhHoa2.Shared.Schools;

/// <summary>An id that is text outside (JSON, storage keys, links) and a type of its own inside.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    string Value { get; }

    /// <exception cref="FormatException">The text is not such an id.</exception>
    static abstract TSelf From(string text);
}
