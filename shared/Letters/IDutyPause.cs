namespace BinhHoa2.Shared.Letters;

/// <summary>Whether duty letters are paused. Letters that a person has just requested are not.</summary>
public interface IDutyPause
{
    ValueTask<bool> IsOnAsync(CancellationToken cancellation);
}
