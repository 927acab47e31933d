using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>Who may sign in at the desk, and how long and how often it may be tried.</summary>
public static class SignInRules
{
    /// <summary>How long the link and the code of a letter open the desk, from the post that asked for it; machine time.</summary>
    /// <value>15 minutes.</value>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>How long a session lasts, whatever is done in it; machine time.</summary>
    /// <value>12 hours: a working day.</value>
    public static readonly TimeSpan SessionLifetime = TimeSpan.FromHours(12);

    /// <summary>The time in which an address gets at most <see cref="MaxLetters"/> letters; machine time.</summary>
    public static readonly TimeSpan LetterWindow = TimeSpan.FromHours(1);

    /// <summary>The letters that an address gets within <see cref="LetterWindow"/>.</summary>
    public const int MaxLetters = 5;

    /// <summary>The wrong codes after which a request opens nothing more.</summary>
    public const int MaxWrongCodes = 5;

    /// <summary>Whether a person may sign in: Chair, ViceChair and Secretary, while they are on the staff.</summary>
    public static bool MaySignIn(StaffMember person, DateOnly today) =>
        person.Role is Role.Chair or Role.ViceChair or Role.Secretary && person.IsHereOn(today);

    /// <summary>
    /// Whether a person who may sign in may also make and download archives: Chair and Secretary. An archive holds all that was written
    /// in a year.
    /// </summary>
    public static bool MayTakeArchives(StaffMember person) => person.Role is Role.Chair or Role.Secretary;

    /// <summary>Whether the request may still sign a person in.</summary>
    /// <param name="now">Machine time, UTC.</param>
    public static bool IsOpen(SignInRequest request, DateTimeOffset now) =>
        !request.IsUsed && request.WrongCodes < MaxWrongCodes && now < request.Asked + Lifetime;

    /// <summary>
    /// Whether a letter leaves for the request. Requests are counted, not letters, so that two that arrive at once decide alike.
    /// </summary>
    /// <param name="sameAddress">The requests of the same address since <see cref="LetterWindow"/> before this one.</param>
    public static bool MayMail(SignInRequest request, IEnumerable<SignInRequest> sameAddress) =>
        sameAddress.Count(other => IsBefore(other, request)) < MaxLetters;

    private static bool IsBefore(SignInRequest one, SignInRequest other) =>
        one.Asked > other.Asked - LetterWindow
        && (one.Asked, string.CompareOrdinal(one.Id.Value, other.Id.Value)).CompareTo((other.Asked, 0)) < 0;
}
