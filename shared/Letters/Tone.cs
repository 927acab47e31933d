namespace BinhHoa2.Shared.Letters;

/// <summary>How pressing something is, as a colour; the words beside it always say the same.</summary>
public enum Tone
{
    Calm,
    Soon,
    Last,
    Alarm,
    Good,
}
