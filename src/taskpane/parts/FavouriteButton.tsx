import { Button } from "@fluentui/react-components";
import { StarFilled, StarRegular } from "@fluentui/react-icons/svg/star";
import { useEffect } from "react";
import {
  isSame,
  noteVisit,
  toggleFavourite,
  useKeptPlaces,
  type KeptPlace,
} from "../services/keptPlaces";

/** Marks the page for the home page; being shown, it counts as visited. */
export function FavouriteButton({ view, item, title }: KeptPlace) {
  const { favourites } = useKeptPlaces();
  const isOne = favourites.some((each) => isSame(each, { view, item, title }));
  useEffect(() => noteVisit({ view, item, title }), [view, item, title]);
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={isOne ? <StarFilled /> : <StarRegular />}
      aria-label="Favourite"
      title="Favourite"
      aria-pressed={isOne}
      onClick={() => toggleFavourite({ view, item, title })}
    />
  );
}
