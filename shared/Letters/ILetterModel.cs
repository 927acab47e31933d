namespace BinhHoa2.Shared.Letters;

/// <summary>The data of one letter, which composes its subject, its text and the component of its HTML.</summary>
public interface ILetterModel
{
    /// <exception cref="ArgumentException">The letter would be empty, or a link is not an http(s) address.</exception>
    LetterContent Compose();
}
