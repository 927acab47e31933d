namespace BinhHoa2.Shared.Letters;

/// <summary>What a story has to say in one letter.</summary>
public interface ILetterModel
{
    /// <exception cref="ArgumentException">There is nothing to say, or a link is not an http(s) address.</exception>
    LetterContent Compose();
}
