import { test } from './support/test'
import { tellTheStory } from './support/the-story'

tellTheStory(test)
