namespace BinhHoa2.Shared.Letters;

/// <summary>The urgency of a part of a letter, shown as a colour; the text beside it states the same.</summary>
public enum Tone
{
    Calm,
    Soon,
    Last,
    Alarm,
    Good,
}
